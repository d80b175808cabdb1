"""The pages that are neither services nor news: start, information, guides, contact, results, and what the law asks for."""

from home.models.accessibility import AccessibilityPage
from home.models.contact import ContactPage
from home.models.cookies import CookiesPage
from home.models.guide import Audience, GuidePage
from home.models.information import InformationPage
from home.models.personal_data import PersonalDataPage
from home.models.results import ResultsPage
from home.models.standard import StandardPage
from home.models.start import HomePage

__all__ = [
    "AccessibilityPage",
    "Audience",
    "ContactPage",
    "CookiesPage",
    "GuidePage",
    "HomePage",
    "InformationPage",
    "PersonalDataPage",
    "ResultsPage",
    "StandardPage",
]
