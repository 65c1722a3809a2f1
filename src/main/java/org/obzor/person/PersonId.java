package org.obzor.person;

/** How persons are identified who are not among the {@link KnownPersons}: by their label. */
final class PersonId {
  private final Palladius palladius;
  private final Romanized romanized;

  PersonId(Palladius palladius, GivenNames givenNames) {
    this.palladius = palladius;
    this.romanized = new Romanized(givenNames);
  }

  /**
   * One id for «Ван И» and «Wang Yi», for «Тоқаев», «Токаев» and «Tokayev»: the {@link NameKey} of
   * the label, in Russian letters where it is a romanised one.
   */
  String of(String label) {
    return NameKey.of(
        palladius.toCyrillic(label).or(() -> romanized.toRussian(label)).orElse(label));
  }
}
