namespace ZgcDashboard.Store;

/// <summary>Files and folders that nobody but the program's own user may read: the store, its keys, its copies.</summary>
public static class PrivateFiles
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = OwnersFile | UnixFileMode.UserExecute;

    /// <summary>A new file.</summary>
    /// <exception cref="IOException">It is there already.</exception>
    public static FileStream Create(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnersFile;
        return new(file, options);
    }

    /// <summary>The folder, made where it is not there.</summary>
    public static DirectoryInfo Folder(string folder)
    {
        if (OperatingSystem.IsWindows()) return Directory.CreateDirectory(folder);
        var made = Directory.CreateDirectory(folder, OwnersFolder);
        made.UnixFileMode = OwnersFolder;
        return made;
    }
}
