package org.obzor.alert;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.obzor.query.InvalidInputException;

/**
 * What a user decides about an alert.
 *
 * @param filters which articles, as in a URL: {@code q}, {@code country}, {@code person}, {@code
 *     topic}, {@code source}, {@code lang}; {@code tz} is the zone of previews' days and of digests
 * @param channels where notifications are sent, besides the inbox: canonical forms of {@link
 *     Channel}
 * @param digestAt when a daily digest is sent, in the zone
 * @param enabled whether arriving articles are matched
 * @param muteUntil until when nothing is sent; what is matched meanwhile is told in one message
 *     afterwards. Null if it is not muted
 * @param owner who is told should the alert break: a name or a mail address; may be empty
 * @param tags free words to group alerts by
 * @param language of the notifications: {@code ru} or {@code en}
 * @param laterOutlets whether outlets that run a story after it was told are told too
 * @param volume if given, unusual numbers of articles are told in place of each article
 */
public record AlertSettings(
    String name,
    Map<String, List<String>> filters,
    List<String> channels,
    Digest digest,
    LocalTime digestAt,
    boolean enabled,
    @Nullable Instant muteUntil,
    String owner,
    List<String> tags,
    String language,
    boolean laterOutlets,
    @Nullable Volume volume) {
  /** A time at which a morning's work begins. */
  public static final LocalTime MORNING = LocalTime.of(8, 0);

  public AlertSettings {
    filters = Map.copyOf(filters);
    channels = List.copyOf(channels);
    tags = List.copyOf(tags);
  }

  /** With everything else as it is for most alerts. */
  public AlertSettings(
      String name,
      Map<String, List<String>> filters,
      List<String> channels,
      Digest digest,
      boolean enabled) {
    this(name, filters, channels, digest, MORNING, enabled, null, "", List.of(), "ru", false, null);
  }

  public AlertSettings withEnabled(boolean newEnabled) {
    return new AlertSettings(
        name,
        filters,
        channels,
        digest,
        digestAt,
        newEnabled,
        muteUntil,
        owner,
        tags,
        language,
        laterOutlets,
        volume);
  }

  public AlertSettings withMuteUntil(@Nullable Instant newMuteUntil) {
    return new AlertSettings(
        name,
        filters,
        channels,
        digest,
        digestAt,
        enabled,
        newMuteUntil,
        owner,
        tags,
        language,
        laterOutlets,
        volume);
  }

  /** The owner as a channel; empty if that is a mere name. */
  public Optional<String> ownerChannel() {
    try {
      return owner.contains("@") && Channel.of(owner) instanceof Channel.Mail mail
          ? Optional.of(mail.toString())
          : Optional.empty();
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }

  /** Whether anything is sent there. */
  public boolean reaches(String channel) {
    return channels.contains(channel) || ownerChannel().filter(channel::equals).isPresent();
  }

  /** So that nothing is sent there any more. */
  public AlertSettings without(String channel) {
    boolean isOwner = ownerChannel().filter(channel::equals).isPresent();
    return new AlertSettings(
        name,
        filters,
        channels.stream().filter(c -> !c.equals(channel)).toList(),
        digest,
        digestAt,
        enabled,
        muteUntil,
        isOwner ? "" : owner,
        tags,
        language,
        laterOutlets,
        volume);
  }

  public AlertSettings withLanguage(String newLanguage) {
    return new AlertSettings(
        name,
        filters,
        channels,
        digest,
        digestAt,
        enabled,
        muteUntil,
        owner,
        tags,
        newLanguage,
        laterOutlets,
        volume);
  }

  public AlertSettings withVolume(@Nullable Volume newVolume) {
    return new AlertSettings(
        name,
        filters,
        channels,
        digest,
        digestAt,
        enabled,
        muteUntil,
        owner,
        tags,
        language,
        laterOutlets,
        newVolume);
  }
}
