"""Proof of an issue: every claim with what it rests on and who signed it, to keep, to print and to check again."""

from drafter.export.proof.draw import draw_proof
from drafter.export.proof.model import PROOF_FORMS, Proof
from drafter.export.proof.moved import Moved, find_moved
from drafter.export.proof.paper import write_paper
from drafter.export.proof.write import read_proof, write_proof

__all__ = ["PROOF_FORMS", "Moved", "Proof", "draw_proof", "find_moved", "read_proof", "write_paper", "write_proof"]
