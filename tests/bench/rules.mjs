// zen-engine (64 evaluations in flight, its best) and json-rules-engine.
import fs from 'fs';
import path from 'path';
import { createRequire } from 'module';

const require = createRequire(path.resolve('package.json'));
const columns = ['age', 'income', 'days', 'region', 'cat', 'prio'];
const rows = fs.readFileSync('table.tsv', 'utf8').trim().split('\n').map(line => line.split('\t'));
const inputs = fs.readFileSync('inputs.csv', 'utf8').trim().split('\n').slice(0, 8000).map(line => {
  const part = line.split(',');
  return { age: +part[0], income: +part[1], days: +part[2], region: part[3], cat: part[4], prio: part[5] === '1' };
});

const cpu = () => { const used = process.cpuUsage(); return (used.user + used.system) / 1e6; };
const say = (name, what, seconds, count, sum) =>
  console.log([name, what, count / seconds, count, sum].join('\t'));

function zenCell(cell) {
  if (cell === '-') return '';
  return cell === 'true' || cell === 'false' ? '== ' + cell : cell;
}

function zenTable(hitPolicy) {
  const place = { x: 0, y: 0 };
  return { contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: place },
      { id: 'table', type: 'decisionTableNode', name: 'table', position: place, content: { hitPolicy,
        inputs: columns.map((field, i) => ({ id: 'c' + i, name: field, field })),
        outputs: [{ id: 'out', name: 'rule', field: 'rule' }],
        rules: rows.map((cells, row) => Object.fromEntries([['_id', 'r' + row],
          ...cells.map((cell, i) => ['c' + i, zenCell(cell)]), ['out', String(row + 1)]])) } },
      { id: 'end', type: 'outputNode', name: 'end', position: place }],
    edges: [{ id: 'a', type: 'edge', sourceId: 'in', targetId: 'table' },
      { id: 'b', type: 'edge', sourceId: 'table', targetId: 'end' }] };
}

async function zen() {
  const { ZenEngine } = require('@gorules/zen-engine');
  const engine = new ZenEngine();
  for (const policy of ['first', 'collect']) {
    const decision = engine.createDecision(Buffer.from(JSON.stringify(zenTable(policy))));
    for (const trace of [false, true]) {
      const count = trace ? 2048 : 4096;
      for (let i = 0; i < 300; i++) await decision.evaluate(inputs[i], { trace });
      const start = cpu();
      let sum = 0;
      for (let i = 0; i < count; i += 64)
        for (const got of await Promise.all(inputs.slice(i, i + 64).map(one => decision.evaluate(one, { trace }))))
          sum += policy === 'first' ? got.result.rule : got.result.reduce((all, one) => all + one.rule, 0);
      say('zen-engine', policy + (trace ? ', trace' : ''), cpu() - start, count, sum);
    }
  }
}

function conditions(cells) {
  const all = [];
  cells.forEach((cell, i) => {
    const fact = columns[i], range = cell.match(/^\[(\d+)\.\.(\d+)\]$/);
    if (cell === '-') return;
    if (range) all.push({ fact, operator: 'greaterThanInclusive', value: +range[1] },
      { fact, operator: 'lessThanInclusive', value: +range[2] });
    else if (cell === 'true' || cell === 'false') all.push({ fact, operator: 'equal', value: cell === 'true' });
    else all.push({ fact, operator: 'in', value: JSON.parse('[' + cell + ']') });
  });
  return all.length ? all : [{ fact: 'age', operator: 'greaterThanInclusive', value: -1 }];
}

async function jsonRules() {
  const { Engine } = require('json-rules-engine');
  for (const policy of ['first', 'collect']) {
    const engine = new Engine();
    let hit = 0, sum = 0;
    rows.forEach((cells, row) => engine.addRule({ priority: rows.length - row,
      conditions: { all: conditions(cells) }, event: { type: 'hit', params: { rule: row + 1 } },
      onSuccess: policy === 'first' ? event => { if (!hit) { hit = event.params.rule; engine.stop(); } } : undefined }));
    for (let i = 0; i < 50; i++) { hit = 0; await engine.run(inputs[i]); }
    const start = cpu(), count = 500;
    for (let i = 0; i < count; i++) {
      hit = 0;
      const got = await engine.run(inputs[i]);
      sum += policy === 'first' ? hit : got.events.reduce((all, event) => all + event.params.rule, 0);
    }
    say('json-rules-engine', policy, cpu() - start, count, sum);
  }
}

await zen();
await jsonRules();
