using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZgcDashboard.Figures;

/// <summary>A reported date is its text in JSON: <c>"2018-Q4"</c>.</summary>
public sealed class ReportedDateJsonConverter : JsonConverter<ReportedDate>
{
    public override ReportedDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReportedDate.TryParse(reader.GetString(), out var date) ? date : throw new JsonException("not a reported date");

    public override void Write(Utf8JsonWriter writer, ReportedDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
