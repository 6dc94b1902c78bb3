"""Writes logistic regressions by scikit-learn as PMML, and the probabilities that scikit-learn gives.

python models.py, in this folder, with scikit-learn 1.9.0, sklearn2pmml 0.133.1 and nyoka 5.5.0.
"""

import json
import pathlib

import pandas as pd
from nyoka import skl_to_pmml
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, PolynomialFeatures, StandardScaler
from sklearn2pmml import sklearn2pmml
from sklearn2pmml.decoration import CategoricalDomain, ContinuousDomain
from sklearn2pmml.pipeline import PMMLPipeline

DATA = pd.read_csv("../../glm/admission/data.csv")
DATA["prestige"] = DATA["rank"].map({1: "first", 2: "second", 3: "third", 4: "fourth"})
DATA["outcome"] = DATA["admit"].map({0: "rejected", 1: "admitted"})
DATA.to_csv("data.csv", index=False)
ROWS = DATA.iloc[[0, 1, 2, 17, 42, 211]]


def estimator():
    return LogisticRegression(C=1e4, max_iter=100000)


def keep(name, fields, probabilities):
    rows = [{k: str(v) for k, v in row.items()} for row in ROWS[fields].to_dict("records")]
    text = json.dumps({"rows": rows, "probabilities": list(probabilities)}, indent=1)
    pathlib.Path(name + ".json").write_text(text + "\n")


def sklearn(name, fields, response, steps, positive=1):
    pipeline = PMMLPipeline(steps + [("regression", estimator())])
    pipeline.fit(DATA[fields], DATA[response])
    sklearn2pmml(pipeline, name + ".pmml", with_repr=False)
    keep(name, fields, pipeline.predict_proba(ROWS[fields])[:, positive])


numbers = ["gre", "gpa"]
sklearn("numbers", numbers, "admit", [])
sklearn("one-hot", numbers + ["prestige"], "outcome", [(
    "columns", ColumnTransformer([
        ("numbers", "passthrough", numbers),
        ("levels", OneHotEncoder(drop="first"), ["prestige"])]))])
sklearn("domains", numbers + ["rank"], "admit", [(
    "columns", ColumnTransformer([
        ("gre", ContinuousDomain(), ["gre"]),
        ("gpa", ContinuousDomain(), ["gpa"]),
        ("levels", Pipeline([("domain", CategoricalDomain()), ("one-hot", OneHotEncoder())]), ["rank"])]))])
sklearn("squares", numbers, "admit", [("powers", PolynomialFeatures(2, include_bias=False))])
sklearn("scaled", numbers, "admit", [("scale", StandardScaler())])

plain = Pipeline([("regression", estimator())]).fit(DATA[numbers], DATA["admit"])
skl_to_pmml(plain, numbers, "admit", "nyoka.pmml")
keep("nyoka", numbers, plain.predict_proba(ROWS[numbers])[:, 1])
