package org.obzor.fetch;

import java.net.UnknownHostException;

/** A host of this machine or its network, which is not allowed. */
public final class RefusedAddressException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  RefusedAddressException(String host) {
    super(host);
  }
}
