using QRCoder;

namespace ZgcDashboard.Accounts;

/// <summary>A text as a picture that a phone reads.</summary>
internal static class QrPicture
{
    private const int PixelsOfModule = 4;

    public static string Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        return picture.GetGraphic(PixelsOfModule);
    }
}
