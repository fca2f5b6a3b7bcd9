using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Caching.Hybrid;

namespace ZgcDashboard.Live;

/// <summary>
/// Answers are handed out as the objects that they are and never leave this process. The cache serialises what it holds
/// to learn its size, which for our records is work for nothing: this serialiser writes nothing.
/// </summary>
internal sealed class HeldInProcess : IHybridCacheSerializerFactory
{
    public bool TryCreateSerializer<T>([NotNullWhen(true)] out IHybridCacheSerializer<T>? serializer)
    {
        serializer = typeof(IHeld).IsAssignableFrom(typeof(T)) ? new Nothing<T>() : null;
        return serializer is not null;
    }

    private sealed class Nothing<T> : IHybridCacheSerializer<T>
    {
        public T Deserialize(ReadOnlySequence<byte> source) =>
            throw new InvalidOperationException("An answer is held as an object and has no bytes to be read from.");

        public void Serialize(T value, IBufferWriter<byte> target)
        {
        }
    }
}

/// <summary>Marks what <see cref="Answers"/> puts into the cache.</summary>
internal interface IHeld;
