package org.mashfa.works

import kotlin.time.Duration.Companion.minutes
import org.apache.commons.math3.distribution.LogNormalDistribution
import org.kalasim.Component
import org.kalasim.ComponentGenerator
import org.kalasim.DurationDistribution
import org.kalasim.Priority
import org.kalasim.exponential
import org.kalasim.minutes
import org.kalasim.monitors.NumericStatisticMonitor

/**
 * W3 for kalasim, as [KalasimQueue]: stations and ambulances are resources, and a patient in danger gives up a request
 * that is not honored before death.
 */
internal class KalasimNetwork : KalasimRun(0.0, Network.END) {
  override fun model(seed: Int): Model = Hospitals(seed)

  private class Hospitals(seed: Int) : Model(seed), Network.Sums {
    private val patience = exponential(Network.MEAN_PATIENCE.minutes)
    private val ride = lognormal(Network.MEAN_RIDE, Network.CV_RIDE)
    private val services = List(Network.KINDS) { kind ->
      List(Network.CLASSES) { lognormal(Network.meanService(kind, it), Network.cvService(kind)) }
    }
    private val priorities = List(Network.CLASSES) { Priority(-it) }
    private val stations = List(Network.STATIONS) { Servers("station $it", Network.servers(it)) }
    private val doors = stations.indices.filter { Network.kind(it) == Network.EMERGENCY }
    private val ambulances = Servers("ambulances", Network.AMBULANCES)
    private val waits = List(Network.STATIONS) { station ->
      List(Network.CLASSES) { NumericStatisticMonitor("wait at $station of class $it") }
    }
    private val stay = NumericStatisticMonitor("stay")
    private var events = 0
    private var arrivals = 0
    private var deaths = 0
    private var transfers = 0

    init {
      doors.forEachIndexed { hospital, door ->
        ComponentGenerator(iat = exponential(Network.meanGap(hospital).minutes)) { Patient(door) }
      }
    }

    private fun lognormal(mean: Double, cv: Double): DurationDistribution =
      LogNormalDistribution(rg, Network.mu(mean, cv), Network.sigma(cv)).minutes

    private inner class Patient(private val door: Int) : Component() {
      override fun process() = sequence {
        events++
        arrivals++
        val klass = Network.classOf(random.nextDouble())
        val born = now
        var station = door
        if (stations[door].available < 1 && ambulances.available >= 1 && random.nextDouble() < Network.DRIVEN_ON) {
          transfers++
          station = leastBusy(door)
          request(ambulances) { hold(ride()) }
          events++
        }
        while (station >= 0) {
          val servers = stations[station]
          val since = now
          val inDanger = Network.kind(station) == Network.EMERGENCY && klass == Network.RED
          request(servers, priority = priorities[klass], failDelay = if (inDanger) patience() else null)
          if (failed) {
            events++
            deaths++
            return@sequence
          }
          waits[station][klass].addValue((now - since).ticks)
          hold(services[Network.kind(station)][klass]())
          release(servers)
          events++
          station = Network.next(station, if (Network.kind(station) < Network.ICU) random.nextDouble() else 0.0)
        }
        stay.addValue((now - born).ticks)
      }
    }

    private fun leastBusy(except: Int): Int =
      doors.filter { it != except }.minBy { stations[it].claimers.size + stations[it].requesters.size }

    override fun warm() = error("nothing is left out of the count")

    override fun answers(): DoubleArray = Network.answers(this)

    override fun events() = events.toDouble()

    override fun arrivals() = arrivals.toDouble()

    override fun deaths() = deaths.toDouble()

    override fun transfers() = transfers.toDouble()

    override fun wait(station: Int, klass: Int) = waits[station][klass].values.sum()

    override fun started(station: Int, klass: Int) = waits[station][klass].values.size.toDouble()

    override fun meanStay() = stay.statistics().mean

    override fun meanQueue(station: Int) = stations[station].requesters.queueLengthTimeline.statistics().mean!!

    override fun meanBusyAmbulances() = ambulances.claimedTimeline.statistics().mean!!
  }
}
