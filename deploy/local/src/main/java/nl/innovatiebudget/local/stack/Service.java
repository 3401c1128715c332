package nl.innovatiebudget.local.stack;

/** The four services, with the port each usually has. */
public enum Service {
  INTAKE("intake", 8081),
  ASSESSMENT("assessment", 8082),
  BUDGET("budget", 8083),
  NOTIFICATION("notification", 8084);

  private static final int MANAGEMENT_PORT_IS_HIGHER_BY = 1000;

  private final String id;
  private final int usualPort;

  Service(String id, int usualPort) {
    this.id = id;
    this.usualPort = usualPort;
  }

  /** Name of its database and stem of its module. */
  public String id() {
    return id;
  }

  public String module() {
    return id + "-service";
  }

  int usualPort() {
    return usualPort;
  }

  int usualManagementPort() {
    return usualPort + MANAGEMENT_PORT_IS_HIGHER_BY;
  }
}
