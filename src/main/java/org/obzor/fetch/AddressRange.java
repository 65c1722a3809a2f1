package org.obzor.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Addresses that begin with the same bits. */
final class AddressRange {
  /** What the registries of special addresses (RFC 6890) do not hold to be reached globally. */
  private static final List<AddressRange> PRIVATE =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              "2001::/23",
              "2001:db8::/32",
              "3fff::/20")
          .map(AddressRange::of)
          .toList();

  /** All of version 6 that is reached globally, but for what stands for version 4. */
  private static final AddressRange GLOBAL = of("2000::/3");

  /** Addresses of version 6 that stand for one of version 4, and where in them it is. */
  private static final AddressRange NAT64 = of("64:ff9b::/96");

  private static final AddressRange SIX_TO_FOUR = of("2002::/16");

  private final byte[] start;
  private final int bits;

  private AddressRange(byte[] start, int bits) {
    this.start = start;
    this.bits = bits;
  }

  /**
   * Reads an address or {@code address/bits}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static AddressRange of(String written) {
    int slash = written.indexOf('/');
    String address = slash < 0 ? written : written.substring(0, slash);
    try {
      // A number or a name would be asked for; an address is only read.
      if (!address.matches("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*")) {
        throw new IllegalArgumentException(written + " is no address");
      }
      byte[] bytes = InetAddress.getByName(address).getAddress();
      int bits = slash < 0 ? bytes.length * 8 : Integer.parseInt(written.substring(slash + 1));
      if (bits < 0 || bits > bytes.length * 8) {
        throw new IllegalArgumentException(written + " is no range of addresses");
      }
      return new AddressRange(bytes, bits);
    } catch (UnknownHostException | NumberFormatException e) {
      throw new IllegalArgumentException(written + " is no address", e);
    }
  }

  /** Whether an address is of this machine, its network, or of no single host at all. */
  static boolean isPrivate(InetAddress address) {
    if (PRIVATE.stream().anyMatch(range -> range.holds(address))) {
      return true;
    }
    if (!(address instanceof Inet6Address)) {
      return false;
    }
    if (!GLOBAL.holds(address) && !NAT64.holds(address)) {
      return true;
    }
    byte[] b = address.getAddress();
    return (NAT64.holds(address) && isPrivate(inner(b, 12)))
        || (SIX_TO_FOUR.holds(address) && isPrivate(inner(b, 2)));
  }

  private static InetAddress inner(byte[] bytes, int from) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  boolean holds(InetAddress address) {
    byte[] other = address.getAddress();
    if (other.length != start.length) {
      return false;
    }
    for (int i = 0; i < bits; i++) {
      int mask = 0x80 >> (i % 8);
      if ((other[i / 8] & mask) != (start[i / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
