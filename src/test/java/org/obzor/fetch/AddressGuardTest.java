package org.obzor.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "[::1]",
        "::",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::10.0.0.1",
        "2002:7f00:1::1",
        "2002:c0a8:101::1",
        "2001:0:1::1",
        "::ffff:0:127.0.0.1",
        "5f00::1",
        "3fff::1",
        "127.0.0.1.",
        "LOCALHOST",
        "localhost."
      })
  void thisMachineAndItsNetworkAreRefused(String host) {
    assertThatExceptionOfType(RefusedAddressException.class)
        .isThrownBy(() -> AddressGuard.PUBLIC_ONLY.resolve(host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "172.32.0.1",
        "172.15.0.1",
        "100.63.0.1",
        "100.128.0.1",
        "9.255.255.255",
        "2606:4700::1",
        "::ffff:8.8.8.8",
        "64:ff9b::8.8.8.8",
        "2002:808:808::1"
      })
  void theInternetIsNot(String host) throws UnknownHostException {
    assertThat(AddressGuard.PUBLIC_ONLY.resolve(host)).hasSize(1);
  }

  @Test
  void whatIsAllowedIsAllowedAndNothingBeside() throws UnknownHostException {
    AddressGuard guard = new AddressGuard(List.of("10.1.0.0/16", "LocalHost", "[fd00::1]"));
    assertThat(guard.resolve("10.1.2.3")).hasSize(1);
    assertThat(guard.resolve("localhost")).isNotEmpty();
    assertThat(guard.resolve("fd00::1")).hasSize(1);
    for (String other : List.of("10.2.0.1", "127.0.0.1", "fd00::2")) {
      assertThatExceptionOfType(RefusedAddressException.class)
          .isThrownBy(() -> guard.resolve(other));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "10.0.0.0/33", "300.1.1.1", "10/8", "a/b", "http://x"})
  void othersAreNoHosts(String written) {
    assertThatIllegalArgumentException().isThrownBy(() -> new AddressGuard(List.of(written)));
  }
}
