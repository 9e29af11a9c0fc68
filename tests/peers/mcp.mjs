// A client of the reference SDK: asks, begins a case, answers, asks why.
import assert from "node:assert";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";

const client = new Client({ name: "peer", version: "1" });
await client.connect(new StdioClientTransport({
	command: process.argv[2], args: ["mcp"],
	env: { ...process.env } }));
const call = async (name, args) => {
	const result = await client.callTool({ name, arguments: args });
	assert(!result.isError, JSON.stringify(result.content));
	return result.structuredContent;
};

assert.equal((await call("ask", { question: "khi nào tắt sóng 2G?" })).entry, "vt-2g-moc-tat-song");
const { case: id } = await call("start_case", { procedure: "dau-gia-bang-tan", facts: { ts_khoi: "C3", ts_dau_lai: false } });
const state = await call("answer_case", { case: id, facts: { ts_do_rong: 100, ts_so_nam: 15 } });
assert.equal(state.case, id);
assert((await call("why", { case: id, fact: "ts.gia-khoi-diem" })).from.length > 0);
assert((await client.listResources()).resources.length > 0);
assert((await client.listPrompts()).prompts.some((p) => p.name === "van-ban"));
await client.close();
