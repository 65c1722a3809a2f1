package org.obzor.chart;

import java.util.List;

/** Nodes on the move: see {@link NetworkLayout}. */
final class Forces {
  private static final int STEPS = 250;
  private static final int PUSHES = 60;

  /** Room between nodes. */
  private static final double APART = 8;

  /** Room at the edges of the picture. */
  private static final double MARGIN = 14;

  /** How strongly all are drawn to the middle, so that parts that nothing joins stay in sight. */
  private static final double GRAVITY = 0.6;

  /** The angle between neighbours on the spiral, by which no two of them stand in a row. */
  private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

  private final double[] x;
  private final double[] y;
  private final double[] radius;
  private final List<NetworkLayout.Edge> edges;
  private final double width;
  private final double height;

  Forces(
      List<NetworkLayout.Node> nodes, List<NetworkLayout.Edge> edges, double width, double height) {
    this.edges = edges;
    this.width = width;
    this.height = height;
    this.radius = nodes.stream().mapToDouble(NetworkLayout.Node::radius).toArray();
    int count = radius.length;
    this.x = new double[count];
    this.y = new double[count];
    for (int i = 0; i < count; i++) {
      double far = 0.45 * Math.sqrt((i + 0.5) / count);
      x[i] = width * (0.5 + far * Math.cos(i * GOLDEN_ANGLE));
      y[i] = height * (0.5 + far * Math.sin(i * GOLDEN_ANGLE));
    }
  }

  double x(int node) {
    return x[node];
  }

  double y(int node) {
    return y[node];
  }

  void settle() {
    double ideal = 0.75 * Math.sqrt(width * height / Math.max(1, x.length));
    for (int step = 0; step < STEPS; step++) {
      double cooling = 1 - (double) step / STEPS;
      move(ideal, 0.12 * Math.min(width, height) * cooling * cooling);
    }
    fill();
    for (int push = 0; push < PUSHES && pushApart(); push++) {
      keepInside();
    }
    keepInside();
  }

  /** One step; no node goes further than {@code most}. */
  private void move(double ideal, double most) {
    int count = x.length;
    double[] dx = new double[count];
    double[] dy = new double[count];
    for (int i = 0; i < count; i++) {
      for (int j = i + 1; j < count; j++) {
        double a = x[i] - x[j];
        double b = y[i] - y[j];
        double distance = Math.max(0.01, length(a, b));
        double gap = Math.max(1, distance - radius[i] - radius[j]);
        double force = ideal * ideal / (gap * distance);
        dx[i] += a * force;
        dy[i] += b * force;
        dx[j] -= a * force;
        dy[j] -= b * force;
      }
      dx[i] += GRAVITY * (width / 2 - x[i]) * height / width;
      dy[i] += GRAVITY * (height / 2 - y[i]) * width / height;
    }
    for (NetworkLayout.Edge edge : edges) {
      double a = x[edge.one()] - x[edge.other()];
      double b = y[edge.one()] - y[edge.other()];
      double force = length(a, b) / ideal * (0.3 + 0.7 * edge.weight());
      dx[edge.one()] -= a * force;
      dy[edge.one()] -= b * force;
      dx[edge.other()] += a * force;
      dy[edge.other()] += b * force;
    }
    for (int i = 0; i < count; i++) {
      double length = Math.max(0.01, length(dx[i], dy[i]));
      x[i] += dx[i] / length * Math.min(length, most);
      y[i] += dy[i] / length * Math.min(length, most);
    }
  }

  /** Many times as fast as {@link Math#hypot}, which minds what no picture is as large as. */
  private static double length(double a, double b) {
    return Math.sqrt(a * a + b * b);
  }

  /** Stretches the whole so that it fills the picture; a few nodes are not torn far apart. */
  private void fill() {
    spread(x, width);
    spread(y, height);
  }

  private void spread(double[] at, double room) {
    if (at.length == 0) {
      return;
    }
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    double widest = 0;
    for (int i = 0; i < at.length; i++) {
      least = Math.min(least, at[i]);
      most = Math.max(most, at[i]);
      widest = Math.max(widest, radius[i]);
    }
    double inner = room - 2 * (MARGIN + widest);
    double factor = Math.min(2.5, inner / Math.max(1, most - least));
    for (int i = 0; i < at.length; i++) {
      at[i] = room / 2 + (at[i] - (least + most) / 2) * factor;
    }
  }

  /** Whether any two were too near each other. */
  private boolean pushApart() {
    boolean pushed = false;
    for (int i = 0; i < x.length; i++) {
      for (int j = i + 1; j < x.length; j++) {
        double a = x[i] - x[j];
        double b = y[i] - y[j];
        double distance = length(a, b);
        double missing = radius[i] + radius[j] + APART - distance;
        if (missing > 0) {
          // Two at the same place part sideways.
          double ux = distance < 0.01 ? 1 : a / distance;
          double uy = distance < 0.01 ? 0 : b / distance;
          x[i] += ux * missing / 2;
          y[i] += uy * missing / 2;
          x[j] -= ux * missing / 2;
          y[j] -= uy * missing / 2;
          pushed = true;
        }
      }
    }
    return pushed;
  }

  private void keepInside() {
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.clamp(x[i], radius[i] + MARGIN, width - radius[i] - MARGIN);
      y[i] = Math.clamp(y[i], radius[i] + MARGIN, height - radius[i] - MARGIN);
    }
  }
}
