#!/usr/bin/env bash
# Packs this repository as a version of its own, and uses the packages as others would: built, trimmed, and as native code.
# Needs the repository built (`dotnet build -c Release`); native code is left out where there is no clang or gcc to link it.
set -eu
cd "$(dirname "$0")"
version=0.1.0-check.$(date +%s)
packages=../../artifacts/packages
out=../../artifacts/packed
rm -rf "$packages" "$out"
mkdir -p "$out"

# Versions of former runs would fill the machine's folder of packages.
installed=$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: //')
forget() {
  rm -rf "${installed%/}/componentkit/$version" "${installed%/}/componentkit.wit/$version"
}
trap forget EXIT

# run NAME PROGRAM...: compares what a program prints.
run() {
  local name=$1
  shift
  "$@" >"$out/$name.txt"
  diff expected-output.txt "$out/$name.txt"
  echo "$name: as expected"
}

dotnet pack ../.. -c Release --no-build -p:PackageVersion="$version" -o "$packages"
for name in ComponentKit ComponentKit.Wit ComponentKit.Tool; do
  test -f "$packages/$name.$version.nupkg"
  test -f "$packages/$name.$version.snupkg"
done

# The generator, and what editors offer to write.
for name in Generator CodeFixes Emit Wit; do
  unzip -l "$packages/ComponentKit.$version.nupkg" | grep -q "analyzers/dotnet/cs/ComponentKit.$name.dll"
done

options=(-c Release "-p:ComponentKitVersion=$version")
dotnet build Plugins "${options[@]}"
run built dotnet Plugins/bin/Release/net10.0/Plugins.dll

# A second build has nothing to do.
dotnet build Plugins "${options[@]}" --no-restore -v normal >"$out/second.log"
grep -q 'Skipping target "_ComponentKitExtractWit"' "$out/second.log"
grep -q 'Skipping target "CoreCompile"' "$out/second.log"
echo "second build: nothing to do"

dotnet publish Plugins "${options[@]}" --use-current-runtime -p:PublishTrimmed=true -o "$out/trimmed"
run trimmed "$out/trimmed/Plugins"

linker=$(command -v clang gcc clang-14 | head -n 1 || true)
if [ -n "$linker" ]; then
  dotnet publish Plugins "${options[@]}" --use-current-runtime -p:PublishAot=true -p:CppCompilerAndLinker="$linker" -o "$out/native"
  run native "$out/native/Plugins"
else
  echo "native: skipped, as there is no clang or gcc to link with"
fi

# The command as a tool, which has the engine; and the one for builds, which says that it has not.
dotnet tool install ComponentKit.Tool --version "$version" --source "$packages" --tool-path "$out/tool"
"$out/tool/wit" run Plugins/adder.wat --invoke 'add(1, 2)' | grep -qx 3
if dotnet "${installed%/}/componentkit/$version/tools/net10.0/any/wit.dll" print Plugins/adder.wat 2>"$out/no-engine.txt"; then
  exit 1
fi
grep -q 'error: this copy of the command comes without the engine' "$out/no-engine.txt"
echo "tool: as expected"
