namespace ComponentKit.Composition.Componentizing.Assembling;

/// <summary>What a module's <c>__wasm_task_hook</c> is told of. The numbers are what libraries for C expect.</summary>
internal enum TaskEvent
{
    /// <summary>A synchronous call begins.</summary>
    SyncStart = 0,

    /// <summary>A synchronous call is done.</summary>
    SyncFinish = 1,

    /// <summary>An asynchronous call begins.</summary>
    AsyncStart = 2,

    /// <summary>An asynchronous call goes on in its callback.</summary>
    AsyncResume = 3,

    /// <summary>An asynchronous call returns to wait.</summary>
    AsyncBlock = 4,

    /// <summary>An asynchronous call is done.</summary>
    AsyncFinish = 5,

    /// <summary>Initialisation begins.</summary>
    InitializeStart = 6,

    /// <summary>Initialisation is done.</summary>
    InitializeFinish = 7,

    /// <summary>A destructor begins.</summary>
    DestructorStart = 8,

    /// <summary>A destructor is done.</summary>
    DestructorFinish = 9,

    /// <summary>Freeing a result begins.</summary>
    PostReturnStart = 10,

    /// <summary>Freeing a result is done.</summary>
    PostReturnFinish = 11,

    /// <summary>Allocating begins.</summary>
    ReallocStart = 12,

    /// <summary>Allocating is done.</summary>
    ReallocFinish = 13,
}
