package org.mashfa.stats.theory;

/**
 * Steady-state formulas of queueing theory. Rates are per unit of time and waits in that unit, which
 * may be any. A wait is the time in queue (without service), a sojourn includes service. Unless said
 * otherwise the queue is first come, first served, arrivals are Poisson and service is exponential.
 *
 * <p>Source unless named at the method: Shortle, Thompson, Gross and Harris (2018),
 * <i>Fundamentals of Queueing Theory</i>, 5th edition.
 */
public final class Queues {

  private static final double NEGLIGIBLE = 1e-18;

  private Queues() {}

  /**
   * Erlang B: share of arrivals lost by M/G/c/c, by the recursion over servers.
   *
   * @param servers at least 0
   * @param load offered load, arrival rate times mean service time
   */
  public static double erlangB(int servers, double load) {
    double blocked = 1;
    for (int c = 1; c <= servers; c++) {
      blocked = load * blocked / (c + load * blocked);
    }
    return blocked;
  }

  /** Erlang C: share of arrivals that wait in M/M/c; 1 when the load is not below the servers. */
  public static double erlangC(int servers, double load) {
    if (load >= servers) {
      return 1;
    }
    double blocked = erlangB(servers, load);
    return servers * blocked / (servers - load * (1 - blocked));
  }

  /** Mean wait of M/M/c; infinite when overloaded. */
  public static double mmcMeanWait(double arrivalRate, double serviceRate, int servers) {
    double spare = servers * serviceRate - arrivalRate;
    return spare <= 0 ? Double.POSITIVE_INFINITY : erlangC(servers, arrivalRate / serviceRate) / spare;
  }

  /** Mean number waiting in M/M/c, by Little's law. */
  public static double mmcMeanQueue(double arrivalRate, double serviceRate, int servers) {
    return arrivalRate * mmcMeanWait(arrivalRate, serviceRate, servers);
  }

  /** Share of arrivals to M/M/c that wait longer than t. */
  public static double mmcWaitBeyond(double arrivalRate, double serviceRate, int servers, double t) {
    double spare = servers * serviceRate - arrivalRate;
    return erlangC(servers, arrivalRate / serviceRate) * StrictMath.exp(-Math.max(0, spare) * t);
  }

  /** Mean wait of M/M/1; infinite when overloaded. */
  public static double mm1MeanWait(double arrivalRate, double serviceRate) {
    double load = arrivalRate / serviceRate;
    return load >= 1 ? Double.POSITIVE_INFINITY : load / (serviceRate * (1 - load));
  }

  /**
   * Mean wait of each class in M/M/c with non-preemptive priorities and one service rate (Cobham
   * 1954, <i>Journal of the Operations Research Society of
   * America</i> 2:70). A class that the servers cannot keep up with waits
   * without end; those above it do not.
   *
   * @param arrivalRates by class, the most urgent first
   */
  public static double[] priorityMeanWaits(double[] arrivalRates, double serviceRate, int servers) {
    double capacity = servers * serviceRate;
    double total = 0;
    for (double rate : arrivalRates) {
      total += rate;
    }
    double untilServerFree = erlangC(servers, total / serviceRate) / capacity;
    double[] waits = new double[arrivalRates.length];
    double above = 0;
    for (int k = 0; k < waits.length; k++) {
      double including = above + arrivalRates[k] / capacity;
      waits[k] = including >= 1
          ? Double.POSITIVE_INFINITY
          : untilServerFree / ((1 - above) * (1 - including));
      above = including;
    }
    return waits;
  }

  /**
   * Mean sojourn of each class in M/M/1 with preemptive-resume priorities; classes may differ in
   * service rate. Infinite for a class that the server cannot keep up with.
   *
   * @param arrivalRates by class, the most urgent first
   * @param serviceRates by class
   */
  public static double[] preemptiveMeanSojourns(double[] arrivalRates, double[] serviceRates) {
    double[] sojourns = new double[arrivalRates.length];
    double above = 0;
    double residual = 0;
    for (int k = 0; k < sojourns.length; k++) {
      double including = above + arrivalRates[k] / serviceRates[k];
      residual += arrivalRates[k] / (serviceRates[k] * serviceRates[k]);
      sojourns[k] = including >= 1
          ? Double.POSITIVE_INFINITY
          : 1 / (serviceRates[k] * (1 - above)) + residual / ((1 - above) * (1 - including));
      above = including;
    }
    return sojourns;
  }

  /**
   * Stationary distribution of the number in M/M/c/K, K counting those in service.
   *
   * @param places K, at least the number of servers
   */
  public static double[] mmckDistribution(double arrivalRate, double serviceRate, int servers, int places) {
    double[] p = new double[places + 1];
    p[0] = 1;
    for (int n = 1; n <= places; n++) {
      p[n] = p[n - 1] * arrivalRate / (Math.min(n, servers) * serviceRate);
    }
    return normalised(p);
  }

  /** Share of arrivals that M/M/c/K turns away. */
  public static double mmckBlocking(double arrivalRate, double serviceRate, int servers, int places) {
    return mmckDistribution(arrivalRate, serviceRate, servers, places)[places];
  }

  /** Mean wait in M/M/c/K of those who are let in. */
  public static double mmckMeanWait(double arrivalRate, double serviceRate, int servers, int places) {
    double[] p = mmckDistribution(arrivalRate, serviceRate, servers, places);
    return meanQueue(p, servers) / (arrivalRate * (1 - p[places]));
  }

  /**
   * Share of arrivals to M/M/c+M (Erlang A) who give up, each after an exponential patience (Palm
   * 1957; Garnett, Mandelbaum and Reiman 2002), from the birth-death process.
   *
   * @param patienceRate rate at which one who waits gives up, above 0
   */
  public static double erlangAAbandonment(
      double arrivalRate, double serviceRate, int servers, double patienceRate) {
    return patienceRate * erlangAMeanWait(arrivalRate, serviceRate, servers, patienceRate);
  }

  /**
   * Mean wait in M/M/c+M over all arrivals, those who give up included. States are weighed against
   * the one with all servers busy and nobody waiting, whose weight against those below it is
   * Erlang B.
   */
  public static double erlangAMeanWait(double arrivalRate, double serviceRate, int servers, double patienceRate) {
    double term = 1;
    double sum = 1 / erlangB(servers, arrivalRate / serviceRate);
    double queue = 0;
    for (int waiting = 1; term > NEGLIGIBLE * sum; waiting++) {
      term *= arrivalRate / (servers * serviceRate + waiting * patienceRate);
      sum += term;
      queue += waiting * term;
    }
    return queue / sum / arrivalRate;
  }

  /** Mean wait of M/D/1. */
  public static double md1MeanWait(double arrivalRate, double serviceTime) {
    return mg1MeanWait(arrivalRate, serviceTime, 0);
  }

  /**
   * Mean wait of M/G/1 (Pollaczek and Khinchine); infinite when overloaded.
   *
   * @param meanService mean service time
   * @param squaredCv squared coefficient of variation of the service time: 0 constant, 1 exponential
   */
  public static double mg1MeanWait(double arrivalRate, double meanService, double squaredCv) {
    double load = arrivalRate * meanService;
    return load >= 1
        ? Double.POSITIVE_INFINITY
        : load * meanService * (1 + squaredCv) / (2 * (1 - load));
  }

  /** Share of time that M/G/infinity holds n: Poisson with mean arrival rate times mean service. */
  public static double mgInfinityProbability(double arrivalRate, double meanService, int n) {
    double p = StrictMath.exp(-arrivalRate * meanService);
    for (int k = 1; k <= n; k++) {
      p *= arrivalRate * meanService / k;
    }
    return p;
  }

  /** Mean number in M/M/infinity a time t after it began empty. */
  public static double mmInfinityMeanNumberAt(double arrivalRate, double serviceRate, double t) {
    return -arrivalRate / serviceRate * StrictMath.expm1(-serviceRate * t);
  }

  private static double meanQueue(double[] p, int servers) {
    double queue = 0;
    for (int n = servers + 1; n < p.length; n++) {
      queue += (n - servers) * p[n];
    }
    return queue;
  }

  private static double[] normalised(double[] weights) {
    double sum = 0;
    for (double w : weights) {
      sum += w;
    }
    for (int n = 0; n < weights.length; n++) {
      weights[n] /= sum;
    }
    return weights;
  }
}
