// bpmn-engine (npm): ten user tasks and one choice; each finished task saves
// the whole state to a file, with fsync and rename. The folder of the module
// is $TROLY_PEERS/node_modules, or the nearest above this file.
import { createRequire } from 'module';
import { EventEmitter } from 'events';
import fs from 'fs';
const require = createRequire((process.env.TROLY_PEERS || process.cwd()) + '/x.js');
const { Engine } = require('bpmn-engine');
const version = JSON.parse(fs.readFileSync(require.resolve('bpmn-engine').replace(/node_modules\/bpmn-engine\/.*/, 'node_modules/bpmn-engine/package.json'))).version;
let x = '<startEvent id="s"/><sequenceFlow id="f0" sourceRef="s" targetRef="t1"/>';
for (let i = 1; i <= 10; i++) x += `<userTask id="t${i}"/><sequenceFlow id="f${i}" sourceRef="t${i}" targetRef="${i < 10 ? 't' + (i + 1) : 'e'}"/>`;
const source = `<?xml version="1.0" encoding="UTF-8"?><definitions id="d" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p" isExecutable="true">${x}<endEvent id="e"/></process></definitions>`;
const dir = process.argv[2] || '.';
async function one(k) {
	const engine = new Engine({ name: 'c' + k, source }), l = new EventEmitter();
	let steps = 0;
	const done = new Promise((res, rej) => { engine.once('end', res); engine.once('error', rej); });
	l.on('wait', (api) => { steps++; (async () => {
		const state = JSON.stringify(await engine.getState()), p = `${dir}/case.json`, fd = fs.openSync(p + '.new', 'w');
		fs.writeSync(fd, state); fs.fsyncSync(fd); fs.closeSync(fd); fs.renameSync(p + '.new', p);
		api.signal({ ok: true });
	})(); });
	await engine.execute({ listener: l });
	await done;
	return steps;
}
for (let i = 0; i < 10; i++) await one(i);
let s = 0;
const begin = process.hrtime.bigint();
for (let i = 0; i < 60; i++) s += await one(i);
const rate = s / (Number(process.hrtime.bigint() - begin) / 1e9);
console.log(`${`bpmn-engine ${version}, state file per step, fsync`.padEnd(58)} ${rate.toFixed(1).padStart(10)} steps/s`);
