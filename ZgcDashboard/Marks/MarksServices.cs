namespace ZgcDashboard.Marks;

public static class MarksServices
{
    public static IServiceCollection AddMarks(this IServiceCollection services) => services
        .AddSingleton<ExecutionPictures>().AddSingleton<ExecutionCaptions>().AddSingleton<PipelinePictures>().AddSingleton<StageBars>();
}
