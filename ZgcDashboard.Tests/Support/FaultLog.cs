using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ZgcDashboard.Support;

/// <summary>Errors that the program logged, also those of a program that has ended.</summary>
internal sealed class FaultLog : ILoggerProvider
{
    public ConcurrentQueue<string> Faults { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Errors(categoryName, Faults);

    public void Dispose()
    {
    }

    private sealed class Errors(string category, ConcurrentQueue<string> faults) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) faults.Enqueue($"{category}: {formatter(state, exception)} {exception}");
        }
    }
}
