package org.obzor.view;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.DocumentStore.Page;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.query.InvalidInputException;

/**
 * Saved views. A view's id follows from its address: saving one twice gives one, and what an id
 * leads to never changes.
 */
public final class SavedViews {
  /** Pages that can be narrowed, on this server and no other. */
  private static final Pattern PAGE =
      Pattern.compile(
          "/(articles|together|compare|(countries|persons|topics|sources)/[^/?#\\\\\\p{Cntrl}]+)?"
              + "(\\?[^#\\\\\\p{Cntrl}\\s]*)?");

  private static final int LONGEST_ADDRESS = 8000;
  private static final int LONGEST_NAME = 200;

  /** Of an id, in letters of five bits each: no two of a million views share one by chance. */
  private static final int LENGTH = 12;

  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  private final DocumentStore<SavedView> store;
  private final Clock clock;

  public SavedViews(DocumentStore<SavedView> store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Saves a page; if it is saved already, under its new name unless that is empty.
   *
   * @param address path and parameters
   * @return its id
   * @throws InvalidInputException if it is no page that can be saved, or too long
   */
  public String save(String address, String name) {
    if (address.length() > LONGEST_ADDRESS || !PAGE.matcher(address).matches()) {
      throw new InvalidInputException("address", "view.address");
    }
    String called = checked(name);
    String id = id(address);
    Optional<Stored<SavedView>> before = store.find(id);
    String kept = before.map(b -> b.value().name()).filter(n -> called.isEmpty()).orElse(called);
    SavedView view = new SavedView(address, kept, clock.instant());
    store.put(id, "", view.saved(), view);
    return id;
  }

  public Optional<SavedView> find(String id) {
    return store.find(id).map(Stored::value);
  }

  /**
   * One page, last saved first.
   *
   * @throws IllegalArgumentException if the cursor is not one of ours
   */
  public Page<SavedView> list(int size, @Nullable String cursor) {
    return store.list(null, size, cursor);
  }

  /**
   * Gives it another name, or none; returns whether it is there.
   *
   * @throws InvalidInputException if the name is too long
   */
  public boolean rename(String id, String name) {
    String called = checked(name);
    Optional<SavedView> view = find(id);
    view.ifPresent(v -> store.put(id, "", v.saved(), v.named(called)));
    return view.isPresent();
  }

  /** Returns whether it was there. */
  public boolean remove(String id) {
    return store.delete(id);
  }

  private static String checked(String name) {
    String called = name.strip();
    if (called.length() > LONGEST_NAME) {
      throw new InvalidInputException("name", "view.name", LONGEST_NAME);
    }
    return called;
  }

  private static String id(String address) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
      StringBuilder id = new StringBuilder();
      for (int i = 0; i < LENGTH; i++) {
        id.append(LETTERS.charAt(hash[i] & 31));
      }
      return id.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
