#!/bin/sh
# A DMN file becomes a rules file that `check` accepts, and decides by itself;
# the file is read in the jail of plugins.
. tests/fixtures/tap.sh

cat >"$scratch/fee.dmn" <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<definitions name="Fee" xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/">
  <inputData name="Applicant Age"><variable name="Applicant Age" typeRef="number"/></inputData>
  <decision name="Fee Due"><variable name="Fee Due" typeRef="number"/>
    <decisionTable hitPolicy="UNIQUE">
      <input><inputExpression typeRef="number"><text>Applicant Age</text></inputExpression></input>
      <output name="fee"/>
      <rule><inputEntry><text>&lt; 18</text></inputEntry><outputEntry><text>0</text></outputEntry></rule>
      <rule><inputEntry><text>&gt;= 18</text></inputEntry><outputEntry><text>200000</text></outputEntry></rule>
    </decisionTable>
  </decision>
  <businessKnowledgeModel name="PMT"/>
</definitions>
END
run troly --lang en import "$scratch/fee.dmn"
is "imports" "$rc" 0
has "writes the decision" "$out" "decision 'fee_due' { title = 'Fee Due', hit = 'UNIQUE',"
has "says what was left out, with its line" "$errors" "Line 12: <businessKnowledgeModel> (PMT)"

mkdir -p "$scratch/u/rules"
echo 'unit { id = "u", api = 1, name = "U" }' >"$scratch/u/plugin.lua"
run troly import "$scratch/fee.dmn" --output "$scratch/u/rules/fee.lua"
run troly check "$scratch/u" --lang en
has "and check finds no error in it" "$out" "0 errors" "$errors"

run troly --lang en decide "Fee Due" --dmn "$scratch/fee.dmn" "Applicant Age=17"
has "decides by the file" "$out" "decided: 0" "$errors"
run troly --lang en decide fee_due --dmn "$scratch/fee.dmn" applicant_age=18 --json
is "as JSON too" "$(printf %s "$out" | jq .decided.outputs.fee)" 200000
run troly --lang en decide fee_due --dmn "$scratch/fee.dmn"
has "and says what is missing" "$out" "applicant_age"

echo '<definitions><decision></definitions>' >"$scratch/bad.dmn"
run troly --lang en import "$scratch/bad.dmn"
complains "names the line of what is not XML" 2 "Line 1"
run troly --lang en import "$scratch/none.dmn"
complains "names a file that is not there" 2 "none.dmn"
run troly --lang en import "$scratch/u/plugin.lua"
complains "wants a DMN file" 2 ".dmn"
done_testing
