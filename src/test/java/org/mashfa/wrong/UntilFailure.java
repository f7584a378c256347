package org.mashfa.wrong;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintStream;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A process that runs test classes one after another and ends with the first failure, which its last line names. */
final class UntilFailure {
  /** Exit code when no test failed. */
  static final int PASSED = 0;
  /** Exit code when a test failed. */
  static final int FAILED = 3;

  private UntilFailure() {}

  /** Arguments: names of test classes. */
  public static void main(String[] classes) {
    PrintStream out = System.out;
    Launcher launcher = LauncherFactory.create();
    long tests = 0;
    for (String name : classes) {
      Listener listener = new Listener(out);
      launcher.execute(LauncherDiscoveryRequestBuilder.request().selectors(selectClass(name))
          .filters((PostDiscoveryFilter) test -> FilterResult.includedIf(!pinned(test)))
          .configurationParameter("jqwik.shrinking.default", "OFF").build(), listener);
      if (listener.tests == 0) {
        throw new IllegalStateException(name + " holds no tests");
      }
      tests += listener.tests;
    }
    out.println(tests);
    out.flush();
    Runtime.getRuntime().halt(PASSED); // whatever threads a test left
  }

  /** Whether a test compares digits that nobody could foretell, so that any change whatever fails it. */
  private static boolean pinned(TestDescriptor test) {
    return test.getSource().filter(source -> source instanceof MethodSource method && method.getMethodName().endsWith("Pinned"))
        .isPresent();
  }

  private static final class Listener implements TestExecutionListener {
    private final PrintStream out;
    private long tests;

    Listener(PrintStream out) {
      this.out = out;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      tests += test.isTest() ? 1 : 0;
      if (result.getStatus() == Status.FAILED) {
        result.getThrowable().ifPresent(thrown -> thrown.printStackTrace(out));
        out.println();
        out.println(name(test));
        out.flush();
        Runtime.getRuntime().halt(FAILED);
      }
    }

    /** Simple names of class and method, and what a test made at run time is called. */
    private static String name(TestIdentifier test) {
      return test.getSource().map(source -> {
        if (source instanceof MethodSource method) {
          String name = simple(method.getClassName()) + "." + method.getMethodName();
          return test.getDisplayName().startsWith(method.getMethodName()) ? name : name + ": " + test.getDisplayName();
        }
        return source instanceof ClassSource container ? simple(container.getClassName()) : test.getDisplayName();
      }).orElse(test.getDisplayName());
    }

    private static String simple(String className) {
      return className.substring(className.lastIndexOf('.') + 1);
    }
  }
}
