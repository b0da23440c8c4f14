"""Which addresses may be dialled: an own table, since the standard library's idea of `global` is another.

Sources: the IANA special-purpose address registries (RFC 6890 and its updates). An IPv6 address that carries an IPv4
one (mapped, NAT64, 6to4, Teredo) is judged by what it carries and refused when in doubt.
"""

import ipaddress
from ipaddress import IPv4Address, IPv6Address

_REFUSED_4 = tuple(
    map(
        ipaddress.IPv4Network,
        (
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
            "224.0.0.0/4",
            "240.0.0.0/4",
        ),
    )
)
_GLOBAL_6 = ipaddress.IPv6Network("2000::/3")
_REFUSED_6 = tuple(
    map(
        ipaddress.IPv6Network,
        ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2620:4f:8000::/48"),
    )
)
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Whether an address in digits may be dialled. False for what is no address at all."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return _public_4(found) if isinstance(found, IPv4Address) else _public_6(found)


def _public_4(address: IPv4Address) -> bool:
    return not any(address in network for network in _REFUSED_4)


def _public_6(address: IPv6Address) -> bool:
    if address.ipv4_mapped is not None:
        return _public_4(address.ipv4_mapped)
    if address in _NAT64:
        return _public_4(IPv4Address(int(address) & 0xFFFFFFFF))
    return address in _GLOBAL_6 and not any(address in network for network in _REFUSED_6)
