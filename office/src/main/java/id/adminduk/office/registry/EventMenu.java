package id.adminduk.office.registry;

import id.adminduk.office.web.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What can be entered, by official form. */
@Component
class EventMenu {

  /** One kind of event. */
  public record Choice(String word, String label) {}

  /** The kinds of one form. */
  public record Group(String paper, List<Choice> choices) {}

  private final List<EventForm> forms;
  private final Texts texts;

  EventMenu(List<EventForm> forms, Texts texts) {
    this.forms = List.copyOf(forms);
    this.texts = texts;
  }

  /** Gives all of them. */
  List<Group> all() {
    return groups(forms);
  }

  /** Gives those that begin with a person. */
  List<Group> ofPerson() {
    return groups(forms.stream().filter(form -> !form.people().isEmpty()).toList());
  }

  private List<Group> groups(List<EventForm> some) {
    Map<String, List<Choice>> groups = new LinkedHashMap<>();
    some.forEach(form ->
        groups
            .computeIfAbsent(form.paper(), paper -> new ArrayList<>())
            .add(new Choice(form.word(), texts.of("registry.event." + form.word()))));
    return groups.entrySet().stream()
        .map(group -> new Group(group.getKey(), group.getValue()))
        .toList();
  }
}
