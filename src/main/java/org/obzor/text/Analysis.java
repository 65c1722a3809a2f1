package org.obzor.text;

/**
 * One reading of a written form.
 *
 * @param lemma dictionary form, lower case, ё as е
 * @param tag the dictionary's tag, e.g. {@code NN:Name:Masc:Sin:Nom}
 */
public record Analysis(String lemma, String tag) {}
