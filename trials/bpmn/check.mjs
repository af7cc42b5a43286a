// Opens every exported BPMN with bpmn-moddle, the reader of bpmn-js, and fails on any warning.
// Not part of the build, because it needs npm:
//   ./mvnw -pl office -am test -Dsurefire.failIfNoSpecifiedTests=false -Dtest=SopBpmnTests
//   npm install --prefix target/bpmn bpmn-moddle@9
//   NODE_PATH=target/bpmn/node_modules node trials/bpmn/check.mjs office/target/sop-bpmn
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const found = createRequire(import.meta.url).resolve('bpmn-moddle');
const library = await import(pathToFileURL(found));
const BpmnModdle = library.BpmnModdle ?? library.default;
const folder = process.argv[2];
let warned = 0;
const files = readdirSync(folder).filter((name) => name.endsWith('.bpmn')).sort();
for (const name of files) {
  const { rootElement, warnings, references } = await new BpmnModdle().fromXML(readFileSync(join(folder, name), 'utf8'));
  const plane = rootElement.diagrams[0].plane;
  const undrawn = plane.planeElement.filter((drawn) => !drawn.bpmnElement);
  warnings.forEach((warning) => console.log(`${name}: ${warning.message}`));
  warned += warnings.length + undrawn.length;
  console.log(`${name}: ${plane.planeElement.length} drawn, ${references.length} references, ${warnings.length} warnings`);
}
console.log(`${files.length} files, ${warned} warnings`);
process.exit(warned === 0 && files.length > 0 ? 0 : 1);
