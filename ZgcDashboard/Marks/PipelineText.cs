namespace ZgcDashboard.Marks;

/// <summary>The resources of <see cref="PipelinePictures"/>.</summary>
public sealed class PipelineText;
