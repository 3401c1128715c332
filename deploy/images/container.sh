#!/bin/sh
# Runs a command in the file system of an unpacked image, the way a container engine would: that as its root and read only, one
# folder of ours as its /tmp, a user without any rights. The network and the process numbers are this machine's.
# Usage, as root: unshare --mount deploy/images/container.sh ROOT TMP USER COMMAND...
set -eu
PATH=/usr/sbin:/usr/bin:/sbin:/bin
root=$1 tmp=$2 user=$3
shift 3

mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount --bind "$tmp" "$root/tmp"
mount -t tmpfs -o size=64k,mode=755 tmpfs "$root/dev"
for node in null zero random urandom; do
  : > "$root/dev/$node"
  mount --bind "/dev/$node" "$root/dev/$node"
done
for file in hosts resolv.conf; do
  mount --bind "/etc/$file" "$root/etc/$file"
done
mount -o remount,bind,ro "$root/dev"
mount -o remount,bind,ro "$root"
exec setpriv --clear-groups --no-new-privs unshare --root="$root" --wd=/app --setgid="$user" --setuid="$user" "$@"
