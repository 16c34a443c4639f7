// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/importwork.h"
#include "core/importing/plan.h"
#include "core/store/overlay.h"

namespace onefold::importing {

class ProgressMeter;

/// Makes a plan: the rows of a file through the save path, over a store that is only read. Later rows see what earlier
/// ones would have done. Lives for one call of make(), in the store's thread.
class PlanWork final
{
public:
    /// @p store must outlive it.
    PlanWork(store::Store &store, ContextSource context) : m_store(store), m_context(std::move(context)) { }

    [[nodiscard]] Result<std::shared_ptr<Plan>> make(const ImportTask &task, const ImportControl &control);

private:
    bool readChunk(store::Session &base);
    bool planRow(saving::Saver &saver);
    void keepRow(const saving::SaveOutcome &outcome);
    quint64 group(const saving::SaveOutcome &outcome);
    [[nodiscard]] QString cellOf(const contact::Problem &problem) const;
    template<typename Example>
    quint64 groupOf(ProblemGroup group, const Example &example);
    Result<void> finish();
    void tellUnheld();

    store::Store &m_store;
    const ContextSource m_context;
    std::shared_ptr<Plan> m_plan;
    std::unique_ptr<store::Overlay> m_overlay;
    std::unique_ptr<RowSource> m_source;
    std::optional<RowMaker> m_maker;
    std::map<QString, std::size_t> m_groups; ///< by their keys
    std::vector<qint64> m_lastRows;          ///< the row that each group counted last
    SourceRow m_row;
    bool m_isFull = false;
};

} // namespace onefold::importing
