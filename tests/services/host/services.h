// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/host/service.h"

#include <memory>

namespace onefold::testservices::host {

/// The service of this kind: "leadpush", "highlevel" or "bird"; null for any other.
[[nodiscard]] std::unique_ptr<Service> serviceOf(const QString &kind, const Setup &setup = {});

} // namespace onefold::testservices::host
