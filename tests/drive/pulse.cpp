// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/drive/pulse.h"

#include "tests/drive/topwindow.h"

#include <poll.h>

namespace onefold::drive {

namespace {

using Clock = std::chrono::steady_clock;

/// Asks @p window once.
void ask(Display *display, Window window, long serial)
{
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = window;
    event.xclient.message_type = XInternAtom(display, "WM_PROTOCOLS", False);
    event.xclient.format = 32;
    event.xclient.data.l[0] = static_cast<long>(XInternAtom(display, "_NET_WM_PING", False));
    event.xclient.data.l[1] = serial;
    event.xclient.data.l[2] = static_cast<long>(window);
    XSendEvent(display, window, False, NoEventMask, &event);
    XFlush(display);
}

/// Waits a little for the answer to the question @p serial, which goes to the root window.
bool isAnswered(Display *display, long serial)
{
    constexpr int pollMilliseconds = 5;
    pollfd connection{ConnectionNumber(display), POLLIN, 0};
    if (XPending(display) == 0)
        poll(&connection, 1, pollMilliseconds);
    while (XPending(display) > 0) {
        XEvent event{};
        XNextEvent(display, &event);
        if (event.type == ClientMessage && event.xclient.data.l[1] == serial)
            return true;
    }
    return false;
}

} // namespace

Pulse::Pulse(const QString &display) : m_thread([this, name = display.toUtf8()] { run(name); })
{ }

Pulse::~Pulse()
{
    m_isOver = true;
    m_thread.join();
}

Pulse::Milliseconds Pulse::takeLongest()
{
    return Milliseconds(m_longest.exchange(0));
}

void Pulse::run(const QByteArray &name)
{
    Display *const display = XOpenDisplay(name.constData());
    if (!display)
        return;
    XSelectInput(display, DefaultRootWindow(display), SubstructureNotifyMask | StructureNotifyMask);
    for (long serial = 1; !m_isOver; ++serial) {
        const Window window = topWindow(display);
        const Clock::time_point asked = Clock::now();
        if (window != 0)
            ask(display, window, serial);
        // A window that went meanwhile answers no more.
        bool answered = false;
        while (!answered && !m_isOver && window != 0 && topWindow(display) == window)
            answered = isAnswered(display, serial);
        if (answered) {
            m_longest = std::max(m_longest.load(), Milliseconds(Clock::now() - asked).count());
            ++m_answers;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    XCloseDisplay(display);
}

} // namespace onefold::drive
