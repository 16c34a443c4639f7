#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Onefold developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Makes the certificates of tls_test anew. They are for tests alone: their keys stand beside them, for all to read.
set -eu
cd "$(dirname "$0")"
key() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1.key" 2>/dev/null; }

key authority
openssl req -x509 -new -key authority.key -days 36500 -subj "/CN=Onefold tests" -out authority.pem

# NAME SUBJECT-ALTERNATIVE-NAME NOT-BEFORE NOT-AFTER: signed by the authority
signed() {
    key "$1"
    openssl req -new -key "$1.key" -subj "/CN=$1" -out request.csr
    mkdir -p ca && : > ca/index.txt && echo "subjectAltName=$2" > extensions
    printf '[ca]\ndefault_ca=c\n[c]\ndatabase=ca/index.txt\nnew_certs_dir=ca\nrand_serial=yes\ndefault_md=sha256\npolicy=p\n[p]\ncommonName=supplied\n' > ca.cnf
    openssl ca -batch -notext -config ca.cnf -cert authority.pem -keyfile authority.key -extfile extensions \
        -startdate "$3" -enddate "$4" -in request.csr -out "$1.pem" 2>/dev/null
    rm -rf ca ca.cnf extensions request.csr
}
signed good IP:127.0.0.1 20200101000000Z 21200101000000Z
signed expired IP:127.0.0.1 20200101000000Z 20210101000000Z
signed otherhost DNS:other.example 20200101000000Z 21200101000000Z

key selfsigned
openssl req -x509 -new -key selfsigned.key -days 36500 -subj "/CN=selfsigned" -addext subjectAltName=IP:127.0.0.1 \
    -out selfsigned.pem
rm authority.key
