package org.obzor.fetch;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which hosts may be asked: those of the public internet, and those that are allowed by name. */
public final class AddressGuard {
  private static final Pattern LITERAL = Pattern.compile("[0-9.]+|.*:.*");

  private final Set<String> names = new TreeSet<>();
  private final List<AddressRange> ranges = new ArrayList<>();

  /** Allows nothing but the public internet. */
  public static final AddressGuard PUBLIC_ONLY = new AddressGuard(List.of());

  /**
   * @param allowed names of hosts, addresses, or ranges of addresses ({@code 10.0.0.0/8})
   * @throws IllegalArgumentException if one of them is none of these
   */
  public AddressGuard(List<String> allowed) {
    for (String one : allowed) {
      String written = plain(one);
      if (written.contains("/") || LITERAL.matcher(written).matches()) {
        ranges.add(AddressRange.of(written));
      } else if (written.matches("[\\p{L}\\p{N}._-]{1,253}")) {
        names.add(written);
      } else {
        throw new IllegalArgumentException(one + " is neither a host nor an address");
      }
    }
  }

  /**
   * The addresses of a host, all of which may be connected to.
   *
   * @throws RefusedAddressException if one of them may not
   * @throws UnknownHostException if there is no such host
   */
  public InetAddress[] resolve(String host) throws UnknownHostException {
    String name = plain(host);
    InetAddress[] addresses = InetAddress.getAllByName(name);
    if (!names.contains(name)) {
      for (InetAddress address : addresses) {
        if (AddressRange.isPrivate(address) && ranges.stream().noneMatch(r -> r.holds(address))) {
          throw new RefusedAddressException(host);
        }
      }
    }
    return addresses;
  }

  private static String plain(String host) {
    String name = host.strip().toLowerCase(Locale.ROOT);
    if (name.startsWith("[") && name.endsWith("]")) {
      name = name.substring(1, name.length() - 1);
    }
    String plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    try {
      return plain.chars().allMatch(c -> c < 0x80)
          ? plain
          : IDN.toASCII(plain, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      return plain;
    }
  }
}
