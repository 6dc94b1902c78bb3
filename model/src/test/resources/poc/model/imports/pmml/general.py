"""Writes general-regression.pmml: R's fit of the admissions (../../glm/admission/reference.json), in
the elements of PMML's GeneralRegressionModel, after the example of PMML 4.4's specification.

python general.py, in this folder.
"""

import json
import pathlib

fit = json.loads(pathlib.Path("../../glm/admission/reference.json").read_text())
names = fit["terms"]


def cells(i, name):
    if name in ("gre", "gpa"):
        yield f'<PPCell value="1" predictorName="{name}" parameterName="p{i}"/>'
    elif name.startswith("rank"):
        yield f'<PPCell value="{name[4:]}" predictorName="rank" parameterName="p{i}"/>'


parameters = [f'<Parameter name="p{i}" label="{name}"/>' for i, name in enumerate(names)]
pp = [cell for i, name in enumerate(names) for cell in cells(i, name)]
beta = [
    f'<PCell targetCategory="1" parameterName="p{i}" df="1" beta="{fit["coefficients"][name]}"/>'
    for i, name in enumerate(names)
]
ranks = "".join(f'<Value value="{rank}"/>' for rank in fit["xlevels"]["rank"])
newline = "\n      "
pathlib.Path("general-regression.pmml").write_text(f"""<?xml version="1.0"?>
<PMML version="4.4" xmlns="http://www.dmg.org/PMML-4_4">
  <Header/>
  <DataDictionary numberOfFields="4">
    <DataField name="admit" optype="categorical" dataType="string">
      <Value value="0"/><Value value="1"/>
    </DataField>
    <DataField name="gre" optype="continuous" dataType="double"/>
    <DataField name="gpa" optype="continuous" dataType="double"/>
    <DataField name="rank" optype="categorical" dataType="string">{ranks}</DataField>
  </DataDictionary>
  <GeneralRegressionModel functionName="classification" modelType="generalizedLinear"
      distribution="binomial" linkFunction="logit" targetReferenceCategory="0">
    <MiningSchema>
      <MiningField name="admit" usageType="predicted"/>
      <MiningField name="gre"/><MiningField name="gpa"/><MiningField name="rank"/>
    </MiningSchema>
    <ParameterList>
      {newline.join(parameters)}
    </ParameterList>
    <FactorList><Predictor name="rank"/></FactorList>
    <CovariateList><Predictor name="gre"/><Predictor name="gpa"/></CovariateList>
    <PPMatrix>
      {newline.join(pp)}
    </PPMatrix>
    <ParamMatrix>
      {newline.join(beta)}
    </ParamMatrix>
  </GeneralRegressionModel>
</PMML>
""")
