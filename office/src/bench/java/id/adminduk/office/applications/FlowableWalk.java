package id.adminduk.office.applications;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.task.api.Task;

/**
 * The same ten rows on Flowable: start with row 1 in one commit, then claim and complete nine
 * tasks, a commit each.
 *
 * <p>Everything S6 does not need is off: identity and event engines, the job executor.
 */
final class FlowableWalk implements Walking {

  private static final int ROWS = 10;

  private final ProcessEngine engine;
  private final HistoryLevel history;
  private final String form;

  /**
   * Starts the engine and deploys the process.
   *
   * @param schema its own; exists and is the search path of the source
   * @param form what the applicant wrote, as JSON
   */
  FlowableWalk(DataSource source, String schema, HistoryLevel history, String form) {
    StandaloneProcessEngineConfiguration plan = new StandaloneProcessEngineConfiguration();
    plan.setEngineName(schema);
    plan.setDataSource(source);
    plan.setDatabaseSchema(schema);
    plan.setDatabaseSchemaUpdate("true");
    plan.setHistoryLevel(history);
    plan.setAsyncExecutorActivate(false);
    plan.setDisableIdmEngine(true);
    plan.setDisableEventRegistry(true);
    this.engine = plan.buildProcessEngine();
    this.history = history;
    this.form = form;
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("bench/s6.bpmn20.xml")
        .deploy();
  }

  static String version() {
    return ProcessEngine.VERSION;
  }

  @Override
  public String name() {
    return "Flowable, history " + history.getKey().toLowerCase(Locale.ROOT);
  }

  @Override
  public void walk(int client, Watch watch) {
    String number = UUID.randomUUID().toString();
    ProcessInstance file = watch.time("accept", () -> start(number, "petugas" + client));
    for (int row = 2; row <= ROWS; row++) {
      Task task = watch.time("find", () -> openTask(file));
      watch.time("take", () -> claim(task, "petugas" + client));
      watch.time("finish", () -> complete(task));
    }
  }

  @Override
  public long open() {
    return engine.getRuntimeService().createProcessInstanceQuery().count();
  }

  /** Nested calls join the command around them, so that start and row 1 are one commit. */
  private ProcessInstance start(String number, String by) {
    return engine
        .getManagementService()
        .executeCommand(context -> {
          ProcessInstance file =
              engine
                  .getRuntimeService()
                  .startProcessInstanceByKey(
                      "s6", number, Map.of("form", form, "pemohon", "6305019001019000"));
          Task first =
              CommandContextUtil.getTaskService(context)
                  .findTasksByProcessInstanceId(file.getId())
                  .getFirst();
          claim(first, by);
          complete(first);
          return file;
        });
  }

  private boolean claim(Task task, String by) {
    engine.getTaskService().claim(task.getId(), by);
    return true;
  }

  private boolean complete(Task task) {
    engine.getTaskService().complete(task.getId(), Map.of("ya", true));
    return true;
  }

  private Task openTask(ProcessInstance file) {
    return engine.getTaskService().createTaskQuery().processInstanceId(file.getId()).singleResult();
  }
}
