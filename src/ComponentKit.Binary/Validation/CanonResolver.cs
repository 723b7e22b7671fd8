using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Binary.Validation;

/// <summary>Resolves canonical definitions (CanonicalABI.md, Canonical Definitions).</summary>
internal sealed class CanonResolver
{
    private readonly ValidationContext _context;
    private readonly CanonOptionsChecker _options;
    private readonly CanonBuiltInResolver _builtIns;

    public CanonResolver(ValidationContext context, TypeResolver types)
    {
        _context = context;
        _options = new CanonOptionsChecker(context);
        _builtIns = new CanonBuiltInResolver(context, types, _options);
    }

    public void Resolve(Scope scope, Canon canon, long offset)
    {
        switch (canon)
        {
            case Canon.Lift lift:
                scope.Spaces.FuncList.Add(ResolveLift(scope, lift, offset));
                break;
            case Canon.Lower lower:
                scope.Spaces.CoreFuncList.Add(ResolveLower(scope, lower, offset));
                break;
            case Canon.BuiltIn builtIn:
                scope.Spaces.CoreFuncList.Add(Function(_builtIns.Resolve(scope, builtIn, offset)));
                break;
        }
    }

    private CoreExtern.Func Function(CoreFuncType? type) =>
        new(type, type is null ? CoreTypeTable.Unknown : _context.CoreTypes.Add(type));

    // The option `core-type` says which type the core function gets.
    private CoreExtern.Func Declared(Scope scope, uint index, FuncType type, FunctionLayout layout, CanonOptions options, long offset)
    {
        if (_context.At(scope.Spaces.CoreTypes, index, "core type", offset) is not CoreTypeEntry.Defined({ AsFunc: { } declared }, var number))
        {
            throw _context.Fail(ValidationDiagnostics.WrongKind, offset, $"core type {index} is not a function type");
        }

        var function = new CoreExtern.Func(declared, number);
        if (options.IsGc)
        {
            new GcLowering(_context, options, offset).Check(type, declared);
        }
        else
        {
            Expect(function, CanonSignatures.Of(layout), $"core type {index}", offset);
        }

        return function;
    }

    private FuncType ResolveLift(Scope scope, Canon.Lift lift, long offset)
    {
        CoreExtern.Func callee = _context.At(scope.Spaces.CoreFuncs, lift.CoreFunc, "core function", offset);
        if (_context.At(scope.Spaces.Types, lift.TypeIndex, "type", offset) is not TypeEntry.Func(var type))
        {
            throw _context.Fail(ValidationDiagnostics.WrongKind, offset, $"type {lift.TypeIndex} is not a function type");
        }

        _context.Spend(type.Parameters.Length, offset);
        CanonOptions options = lift.Options;
        CanonAbi abi = (options.IsAsync, options.Callback) switch
        {
            (false, _) => CanonAbi.Sync,
            (true, null) => CanonAbi.AsyncStackful,
            _ => CanonAbi.AsyncCallback,
        };
        PointerType pointer = _options.PointerOf(scope, options, offset);
        FunctionLayout layout = FunctionLayout.Of(type.Parameters.Select(p => p.Type), type.Result, CanonContext.Lift, abi, pointer);
        CoreFuncType expected = CanonSignatures.Of(layout);
        _options.Check(scope, options, isLift: true, callee.Type?.Results ?? expected.Results, offset);
        _options.Refuse(options.IsAsync && !type.IsAsync, "`async` needs a function type that is `async`", offset);
        _options.Refuse(options.CoreType is not null, "`core-type` is for `canon lower` only", offset);
        if (options.IsAsync && options.Callback is null)
        {
            _context.Require(ComponentFeatures.StackfulLift, offset, "`async` without `callback`");
        }

        _options.RequireRealloc(options, layout.ParametersSpilled || HasList(type), "the parameters", offset);
        int maximum = options.IsAsync ? Flattening.MaxFlatParams : Flattening.MaxFlatResults;
        bool spills = layout.Result?.FlatTypes.Length > maximum;
        _options.RequireMemory(options, spills || (type.Result is { } result && _context.Measure.HasList(result)), "the result", offset);
        if (options.IsGc && callee.Type is { } core)
        {
            new GcLowering(_context, options, offset).Check(type, core);
        }
        else
        {
            Expect(callee, expected, $"core function {lift.CoreFunc}", offset);
        }

        return type;
    }

    private CoreExtern.Func ResolveLower(Scope scope, Canon.Lower lower, long offset)
    {
        FuncType type = _context.At(scope.Spaces.Funcs, lower.Func, "function", offset);
        _context.Spend(type.Parameters.Length, offset);
        CanonOptions options = lower.Options;
        CanonAbi abi = options.IsAsync ? CanonAbi.AsyncCallback : CanonAbi.Sync;
        PointerType pointer = _options.PointerOf(scope, options, offset);
        FunctionLayout layout = FunctionLayout.Of(type.Parameters.Select(p => p.Type), type.Result, CanonContext.Lower, abi, pointer);
        _options.Check(scope, options, isLift: false, [], offset);
        _options.Refuse(options.IsAsync && !type.IsAsync, "`async` needs a function type that is `async`", offset);
        _options.Refuse(options.IsGc && options.CoreType is null, "`gc` needs `core-type` to say what the core function is", offset);

        // An `async` lower without values needs no memory in the official tests, though CanonicalABI.md asks for one.
        _options.RequireMemory(options, layout.ParametersSpilled || HasList(type), "the parameters", offset);
        _options.RequireMemory(options, layout.ResultSpilled, "the result", offset);
        _options.RequireRealloc(options, type.Result is { } result && _context.Measure.HasList(result), "the result", offset);
        return options.CoreType is { } index ? Declared(scope, index, type, layout, options, offset) : Function(CanonSignatures.Of(layout));
    }

    private bool HasList(FuncType type) => type.Parameters.Any(p => _context.Measure.HasList(p.Type));

    private void Expect(CoreExtern.Func actual, CoreFuncType? expected, string what, long offset)
    {
        if (CoreTypeMatcher.Mismatch(actual, expected) is { } reason)
        {
            throw _context.Fail(ValidationDiagnostics.CoreTypeMismatch, offset, $"{what} does not fit the canonical ABI: {reason}");
        }
    }
}
