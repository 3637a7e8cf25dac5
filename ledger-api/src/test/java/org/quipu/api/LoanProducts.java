package org.quipu.api;

/** Bodies of loan products. */
final class LoanProducts {
    private LoanProducts() {}

    /** 1,000.00 to 100,000.00 at 18 to 36 % in 1 to 24 months; 2.5 % withheld, tax included. */
    static String business(String id) {
        return """
        {"id": "%s", "name": "Business loan", "kind": "loan", "currency": "KES", "loan": {
          "limits": {
            "principal": {"minimum": "1000.00", "maximum": "100000.00", "usual": "10000.00"},
            "annualRate": {"minimum": "18", "maximum": "36", "usual": "24"},
            "instalments": {"minimum": 1, "maximum": 24, "usual": 12},
            "frequencies": ["monthly", "2W"], "firstDueDays": 45,
            "grace": {"principal": {"minimum": 0, "maximum": 3, "usual": 0}}},
          "calculation": {"method": "annuity", "dayCount": "ACT/365F",
            "holidayRule": "following", "upfrontFee": {"type": "percent", "value": "2.5", "tax": "16"}},
          "servicing": {"overpayment": {"rule": "reduce_principal"},
            "penalty": {"annualRate": "12", "graceDays": 3, "cap": "50"},
            "lateFee": {"amount": "58.00", "days": 5, "tax": "16.00"},
            "arrears": {"tolerance": {"type": "flat", "value": "1.00"}}},
          "controls": {"compulsorySavings": "10", "cycles": [{"cycle": 1, "maximum": "20000.00"}],
            "fourEyes": [{"action": "write_off"}, {"action": "waiver", "above": "500.00"}]}}}\
        """
                .formatted(id);
    }
}
