package org.mashfa.works

import kotlin.time.Duration.Companion.minutes
import org.kalasim.Environment
import org.kalasim.Resource
import org.kalasim.misc.ASSERT_MODE
import org.kalasim.misc.AssertMode
import org.kalasim.misc.DependencyContext
import org.kalasim.misc.ResourceTrackingConfig

/** Runs kalasim's models, each in an environment of its own. */
internal abstract class KalasimRun(private val warmUp: Double, private val end: Double) : Work {
  init {
    ASSERT_MODE = AssertMode.OFF
  }

  /** A model that gives its answers; nothing is logged or tracked that it does not ask for. Ticks are minutes. */
  abstract class Model(seed: Int) : Environment(randomSeed = seed) {
    init {
      entityTrackingDefaults.disableAll()
    }

    /** Forgets what was counted so far. */
    abstract fun warm()

    abstract fun answers(): DoubleArray
  }

  /** Servers with a waiting line, of which the number waiting and the number busy are tracked. */
  class Servers(name: String, number: Int) :
    Resource(name, number, trackingConfig = ResourceTrackingConfig.NONE.copy(trackActivities = false)) {
    init {
      requesters.sizeTimeline.enable()
      claimedTimeline.enable()
    }
  }

  abstract fun model(seed: Int): Model

  override fun replicate(replication: Int): DoubleArray {
    val model = model(replication + 1)
    if (warmUp > 0) {
      model.run(warmUp.minutes)
      model.warm()
    }
    model.run((end - warmUp).minutes)
    val answers = model.answers()
    DependencyContext.stopKoin()
    return answers
  }
}
