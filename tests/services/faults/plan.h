// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <variant>

/// What goes wrong on the way, planned ahead and replayable.
namespace onefold::testservices::faults {

enum class Fault {
    None,
    DropBefore,   ///< the connection is reset, nothing was done
    DropAfter,    ///< done, then the connection is reset
    StallBefore,  ///< nothing was done, and no answer comes
    StallAfter,   ///< done, and no answer comes
    TooMany,      ///< 429 without Retry-After, nothing was done
    TooManyRetry, ///< 429 with Retry-After, nothing was done
    ErrorBefore,  ///< 500, nothing was done
    ErrorAfter,   ///< 500, though it was done
    RefusedAfter, ///< 422, though it was done (HighLevel, issue 64)
    Cut,          ///< done, the body of the answer is cut short
    Garbage,      ///< done, the answer is declared as JSON and is none
    HtmlBefore,   ///< 200 with a page of HTML, nothing was done: the portal of a hotel
    HtmlAfter,    ///< 502 with a page of HTML, though it was done: a gateway that lost patience
    Twice,        ///< done, the answer comes two times on the same connection
    Endless,      ///< a listing answers with the page that it gave last, the cursor to the next included
    Huge,         ///< done, and white space of hugeBytes ahead of the answer's JSON
};

/// The name a plan is written with: "drop-before", "drop-after", "stall-before", "stall-after", "429", "429-retry",
/// "500-before", "500-after", "422-after", "cut", "garbage", "html-before", "html-after", "twice", "endless", "huge".
[[nodiscard]] QString nameOf(Fault fault);

/// Which requests meet which fault. What meets the n-th request depends on the seed and n alone, so that a run can be
/// had again. A plan is written as rules and settings with commas between them; the first rule that applies wins:
///   drop-after:0.1       each request with probability 0.1
///   500-before@3         the third request, counted from one; @3-5 the third to fifth; @3- all from the third
///   drop-after/POST:0.5  requests of this method only (they are counted like the others)
///   seed=7  retry-after=SECONDS  huge-bytes=N
class Plan
{
public:
    /// The plan, or what is wrong with the text.
    [[nodiscard]] static std::variant<Plan, QString> parsed(const QString &text);

    [[nodiscard]] Fault faultFor(quint64 n, const QByteArray &method) const;
    [[nodiscard]] std::chrono::seconds retryAfter() const { return m_retryAfter; }
    [[nodiscard]] qint64 hugeBytes() const { return m_hugeBytes; }

private:
    struct Rule {
        Fault fault = Fault::None;
        QByteArray method = {}; ///< any where empty
        double probability = 1;
        quint64 first = 1;
        quint64 last = ~quint64(0);
    };

    [[nodiscard]] QString readSetting(const QString &name, const QString &value);
    [[nodiscard]] QString readRule(const QString &text);

    QList<Rule> m_rules;
    quint64 m_seed = 1;
    std::chrono::seconds m_retryAfter{1};
    qint64 m_hugeBytes = 64 * 1024 * 1024;
};

} // namespace onefold::testservices::faults
