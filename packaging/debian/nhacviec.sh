#!/bin/sh
# Runs a verb of Nhắc Việc as the service does: its user, its settings, its books.
set -eu
if [ "$(id -u)" = 0 ]; then
  exec runuser -u nhacviec -- "$0" "$@"
fi
if [ -r /etc/nhacviec/environment ]; then
  set -a
  . /etc/nhacviec/environment
  set +a
fi
export NHACVIEC_CONFIG="${NHACVIEC_CONFIG:-/etc/nhacviec/nhacviec.yaml}" NHACVIEC_CLASSES=/var/cache/nhacviec/nhacviec.jsa
exec /usr/lib/nhacviec/nhacviec "$@"
