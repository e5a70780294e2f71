package dev.freshet.watch;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Begins to watch before the first class of Netty is loaded. */
public final class WatchSession implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    LeakWatch.begin();
    BlockWatch.begin();
  }
}
