package org.mashfa.works;

/** The numbers of work W3, and its answers from the sums that a program has kept. Times in minutes. */
final class Network {
  static final int HOSPITALS = 6;
  static final int KINDS = 4;
  static final int CLASSES = 3;
  static final int STATIONS = HOSPITALS * KINDS;
  static final int EMERGENCY = 0;
  static final int THEATRE = 1;
  static final int ICU = 2;
  static final int WARD = 3;
  static final int RED = 0;
  static final double END = 60 * 24 * 60;
  static final int AMBULANCES = 10;
  static final double DRIVEN_ON = 0.3;
  static final double MEAN_PATIENCE = 120;
  static final double MEAN_RIDE = 25;
  static final double CV_RIDE = 0.4;

  private static final int[] SERVERS = {6, 2, 4, 40};
  private static final double PER_HOUR = 6.2;
  private static final double[] BUSYNESS = {1.05, .95, 1, .9, .98, .92};
  private static final double[][] MEAN = {{90, 60, 40}, {50, 50, 50}, {150, 150, 150}, {330, 330, 330}};
  private static final double[] CV = {.8, .6, 1, .7};

  private Network() {}

  /** What a program has counted and summed up; waits by station and class. */
  interface Sums {
    double events();

    double arrivals();

    double deaths();

    double transfers();

    double wait(int station, int klass);

    double started(int station, int klass);

    double meanStay();

    double meanQueue(int station);

    double meanBusyAmbulances();
  }

  /** Kind of a station: stations of hospital {@code h} are {@code h * KINDS + kind}. */
  static int kind(int station) {
    return station % KINDS;
  }

  static int servers(int station) {
    return SERVERS[kind(station)];
  }

  /** Mean minutes between the arrivals at a hospital. */
  static double meanGap(int hospital) {
    return 60 / (PER_HOUR * BUSYNESS[hospital]);
  }

  static double meanService(int kind, int klass) {
    return MEAN[kind][klass];
  }

  static double cvService(int kind) {
    return CV[kind];
  }

  /** Parameter sigma of the lognormal law of a coefficient of variation. */
  static double sigma(double cv) {
    return Math.sqrt(Math.log1p(cv * cv));
  }

  /** Parameter mu of the lognormal law. */
  static double mu(double mean, double cv) {
    return Math.log(mean) - Math.log1p(cv * cv) / 2;
  }

  /** The class of a patient for a uniform number. */
  static int classOf(double uniform) {
    return uniform < .15 ? RED : uniform < .5 ? 1 : 2;
  }

  /** The station after one for a uniform number; -1 is home. */
  static int next(int station, double uniform) {
    int first = station - kind(station);
    return switch (kind(station)) {
      case EMERGENCY -> first + (uniform < .3 ? THEATRE : uniform < .44 ? ICU : WARD);
      case THEATRE -> first + (uniform < .2 ? ICU : WARD);
      case ICU -> first + WARD;
      default -> -1;
    };
  }

  /** The answers of a replication, in the order of {@link NetworkAnswers}. */
  static double[] answers(Sums sums) {
    double[] answers = new double[NetworkAnswers.values().length];
    answers[NetworkAnswers.EVENTS.ordinal()] = sums.events();
    answers[NetworkAnswers.ARRIVALS.ordinal()] = sums.arrivals();
    answers[NetworkAnswers.DEATHS.ordinal()] = sums.deaths();
    answers[NetworkAnswers.TRANSFERS.ordinal()] = sums.transfers();
    answers[NetworkAnswers.EMERGENCY_RED.ordinal()] = meanWait(sums, EMERGENCY, 0, 1);
    answers[NetworkAnswers.EMERGENCY_YELLOW.ordinal()] = meanWait(sums, EMERGENCY, 1, 2);
    answers[NetworkAnswers.EMERGENCY_GREEN.ordinal()] = meanWait(sums, EMERGENCY, 2, 3);
    answers[NetworkAnswers.THEATRE.ordinal()] = meanWait(sums, THEATRE, 0, CLASSES);
    answers[NetworkAnswers.ICU.ordinal()] = meanWait(sums, ICU, 0, CLASSES);
    answers[NetworkAnswers.WARD.ordinal()] = meanWait(sums, WARD, 0, CLASSES);
    answers[NetworkAnswers.STAY.ordinal()] = sums.meanStay();
    double queue = 0;
    for (int h = 0; h < HOSPITALS; h++) {
      queue += sums.meanQueue(h * KINDS + EMERGENCY);
    }
    answers[NetworkAnswers.EMERGENCY_QUEUE.ordinal()] = queue / HOSPITALS;
    answers[NetworkAnswers.AMBULANCES.ordinal()] = sums.meanBusyAmbulances();
    return answers;
  }

  private static double meanWait(Sums sums, int kind, int fromClass, int toClass) {
    double wait = 0;
    double started = 0;
    for (int s = kind; s < STATIONS; s += KINDS) {
      for (int c = fromClass; c < toClass; c++) {
        wait += sums.wait(s, c);
        started += sums.started(s, c);
      }
    }
    return wait / started;
  }
}
