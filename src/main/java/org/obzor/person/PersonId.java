package org.obzor.person;

/** How persons are identified who are not among the {@link KnownPersons}: by their label. */
final class PersonId {
  private final Palladius palladius;

  PersonId(Palladius palladius) {
    this.palladius = palladius;
  }

  /**
   * One id for «Ван И» and «Wang Yi», for «Тоқаев» and «Токаев»: the {@link NameKey} of the label,
   * of a Chinese one in Russian letters.
   */
  String of(String label) {
    return NameKey.of(palladius.toCyrillic(label).orElse(label));
  }
}
