#!/bin/sh
# As root: installs packages of Debian or Ubuntu without starting any service that comes with them.
set -u
policy=/usr/sbin/policy-rc.d
# With noclobber a file of somebody else's is never overwritten, and only our own is removed.
if (set -C; printf '#!/bin/sh\nexit 101\n' > "$policy") 2> /dev/null; then
  trap 'rm -f "$policy"' EXIT
  trap 'exit 130' HUP INT TERM
  chmod 755 "$policy"
fi
export DEBIAN_FRONTEND=noninteractive
install() { apt-get install -q -y --no-install-recommends -o DPkg::Lock::Timeout=120 "$@"; }
install "$@" || { apt-get -q update && install "$@"; }
