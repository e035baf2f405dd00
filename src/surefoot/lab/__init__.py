"""The lab: virtual people live with the real engine and with rival policies, and an auditor reads their diaries."""
