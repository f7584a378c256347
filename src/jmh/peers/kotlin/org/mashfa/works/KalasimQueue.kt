package org.mashfa.works

import kotlin.time.Duration.Companion.minutes
import org.kalasim.Component
import org.kalasim.ComponentGenerator
import org.kalasim.Priority
import org.kalasim.exponential
import org.kalasim.monitors.NumericStatisticMonitor

/**
 * W1 and W2 for kalasim, by processes as its guide writes them: customers are components made by a generator, the
 * servers a resource requested with a priority; its own random numbers, distributions, monitors and timelines.
 */
internal class KalasimQueue(private val work: QueueWork) : KalasimRun(work.warmUp(), work.end()) {
  override fun model(seed: Int): Model = Queue(seed)

  private inner class Queue(seed: Int) : Model(seed) {
    private val servers = Servers("servers", work.servers())
    private val services = exponential(1.minutes)
    private val waits = List(work.classes()) { NumericStatisticMonitor("wait of class $it") }
    private val priorities = List(work.classes()) { Priority(-it) }

    init {
      ComponentGenerator(iat = exponential(work.meanGap().minutes)) { Customer() }
    }

    private inner class Customer : Component() {
      override fun process() = sequence {
        val klass = if (waits.size == 1) 0 else work.classOf(random.nextDouble())
        val arrived = now
        request(servers, priority = priorities[klass]) {
          waits[klass].addValue((now - arrived).ticks)
          hold(services())
        }
      }
    }

    override fun warm() {
      waits.forEach { it.reset() }
      servers.requesters.queueLengthTimeline.resetToCurrent()
      servers.claimedTimeline.resetToCurrent()
    }

    override fun answers(): DoubleArray {
      val answers = DoubleArray(work.expected().size)
      waits.forEachIndexed { c, wait -> answers[c] = wait.statistics().mean }
      if (answers.size > waits.size) {
        answers[waits.size] = servers.requesters.queueLengthTimeline.statistics().mean!!
      }
      return answers
    }
  }
}
